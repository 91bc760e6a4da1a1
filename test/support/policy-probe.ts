/** Makes a page tell of everything that its policy forbade, in its workers too: a script that was caught trying is silent otherwise. */

const tell = `self.addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber);
});`;

/** To run before the page's own scripts. Each violation becomes an error in the console. */
export const policyProbe = `${tell}
  (() => {
    const Plain = Blob;
    // Workers are built out of blobs, and a worker's violations are told to the worker alone.
    self.Blob = class extends Plain {
      constructor(parts, options) {
        super(/javascript/.test(options?.type ?? '') ? [${JSON.stringify(tell)}, ...parts] : parts, options);
      }
    };
  })();`;
