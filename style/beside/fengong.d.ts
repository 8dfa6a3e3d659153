/**
 * What the page of Fengong offers to programs: `window.fengong`, from the moment when `<html data-ready="true">` is set.
 * Every value is a plain object, a copy that belongs to the caller. Nothing throws: what means nothing is reported.
 */
interface Window {
  readonly fengong: Fengong;
}

interface Fengong {
  /** The version of the page, such as `"0.1.0"`. */
  readonly version: string;

  /**
   * Asks what a link asks: `query("leader=wangdong&unit=liwan")`, with or without `?`. The grammar is in the README.
   * Without an argument it asks for every task. Takes about a millisecond.
   */
  query(urlQuery?: string | null): FengongAnswer;

  /** The task with a serial number, 1 to 280, as a number or as text; `null` where there is none. */
  task(serial: number | string): FengongTask | null;

  /** Every unit of the register, in its order. */
  units(): FengongUnit[];
}

interface FengongAnswer {
  /** How many tasks match. */
  count: number;
  /** Their serial numbers, in the order of the page, each once. */
  serials: number[];
  /** For each facet, by its key in a link (`leader`, `unit`, `section`, `lead`, `coop`, `kind`, `target`), its values. */
  facets: Record<string, FengongValue[]>;
  /** The conditions that mean nothing and were ignored. */
  warnings: FengongWarning[];
  /** The query in the one form that the page writes, without `?`. */
  canonical: string;
}

interface FengongValue {
  /** What a link says: `"wangdong"`. */
  id: string;
  name: string;
  /** How many tasks have it among those that the other facets' conditions let through. */
  count: number;
  /** How many tasks have it in the whole notice. */
  total: number;
  /** Whether the query asks for it. */
  asked: boolean;
  /** Whether the query excludes it. */
  excluded: boolean;
}

interface FengongWarning {
  /** The key of the condition; empty where the argument was no text. */
  key: string;
  /** Its value as written. */
  value: string;
  /** What was ignored and why, in Chinese. */
  message: string;
}

/** As in `data/tasks.json`, without the figures and the readings, which are there. */
interface FengongTask {
  serial: number;
  section: string;
  subsection: string;
  text: string;
  leader: string | null;
  leads: string[];
  coops: string[];
  /** Names that stand for several units; `members` is `null` where nobody lists them. */
  collectives: { name: string; members: string[] | null }[];
  /** The cells to the letter. */
  as_printed: { task: string; leader: string; lead: string; coop: string };
}

/** As in `data/tasks.json`. */
interface FengongUnit {
  id: string;
  name: string;
  other_names: string[];
  short_names: string[];
  kind: string;
  kind_name: string;
}
