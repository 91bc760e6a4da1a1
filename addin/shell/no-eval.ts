/** Import this before anything that builds a zod schema: zod tries `new Function` else, which the policy of our pages forbids and reports. */
import { z } from 'zod';

z.config({ jitless: true });
