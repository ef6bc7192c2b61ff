package io.mspbilling.examples.files;

import io.mspbilling.json.Draft;

/** Lines that cannot be used, each with what is wrong: they stop nothing. */
final class Rejected {
  private final LineFile file;

  Rejected(LineFile file) {
    this.file = file;
  }

  void add(String name, long line, String field, String problem, String text) {
    file.add(
        new Draft()
            .put("file", name)
            .put("line", line)
            .put("field", field)
            .put("problem", problem)
            .put("text", text));
  }

  long count() {
    return file.count();
  }
}
