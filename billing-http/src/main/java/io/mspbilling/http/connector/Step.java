package io.mspbilling.http.connector;

/** What follows a page. */
enum Step {
  /** The next page. */
  ON,
  /** The same page once more: it brought nothing new, and is not the last. */
  AGAIN,
  /** The first page again: the list is walked once more, to see whether it is still the same. */
  ANEW,
  /** Nothing: it was the last. */
  END,
  /** Nothing: rows moved while they were read, so that some may be missing. */
  CHANGED
}
