package io.mspbilling.messages;

import java.io.Serial;

/** A template cannot be used. The message names the file, the line and what is wrong there. */
public final class TemplateException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  TemplateException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** The file, as in {@code en/friendly.words}. */
  public String file() {
    return file;
  }

  /** The line in it, from 1. */
  public int line() {
    return line;
  }
}
