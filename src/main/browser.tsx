import { pages as dialogue } from '../modules/dialogue/web/pages.ts';
import { pages as ecosystem } from '../modules/ecosystem/web/pages.ts';
import { pages as journey } from '../modules/journey/web/pages.ts';
import { pages as thread } from '../modules/thread/web/pages.ts';
import { pages as value } from '../modules/value/web/pages.ts';
import { start } from '../web/start.tsx';

/** The socket of the pages: the only place that knows which modules have some. */
start([ecosystem, dialogue, journey, value, thread]);
