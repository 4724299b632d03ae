/** A list's page: what was asked for, and the cursor that leads on. Cursors are opaque to the reader. */
export interface Page<Item> {
  items: Item[];
  /** Hand it back as `after` to go on; null at the end. */
  next: string | null;
}
