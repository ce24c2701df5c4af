/** How an audit was asked for: what a command that runs a part of it again must say. */
export interface Replay {
  /** The module of the paper, where it is not the one that ships. */
  readonly paper?: string | undefined;
}

const quoted = (text: string): string => (/^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The options that name the paper, with a space before them; empty for the one that ships. */
export const paperOption = ({ paper }: Replay): string => (paper === undefined ? "" : ` --paper ${quoted(paper)}`);

/** The command that audits one step again. */
export const replayOf = (label: string, seed: number, replay: Replay): string => `lemmakit audit --only ${label} --seed ${seed}${paperOption(replay)}`;
