/** `grading`: the command line. */
import { runProgram } from './program.ts';
import { runProcess } from './run-process.ts';

await runProcess((around) => runProgram(process.argv.slice(2), around));
