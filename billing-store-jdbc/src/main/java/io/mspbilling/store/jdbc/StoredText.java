package io.mspbilling.store.jdbc;

/**
 * Text in a column. PostgreSQL cannot store the zero character, so that it stands there as {@code
 * \0}, and a backslash as {@code \\}; all other text is as it is.
 */
final class StoredText {

  private StoredText() {}

  static String written(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('\0') < 0) {
      return text;
    }
    return text.replace("\\", "\\\\").replace("\0", "\\0");
  }

  /**
   * @throws UnreadableException if nobody wrote it so
   */
  static String read(String column) {
    if (column.indexOf('\\') < 0) {
      return column;
    }
    StringBuilder text = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); i++) {
      char c = column.charAt(i);
      text.append(c == '\\' ? escaped(column, ++i) : c);
    }
    return text.toString();
  }

  private static char escaped(String column, int index) {
    char c = index < column.length() ? column.charAt(index) : ' ';
    return switch (c) {
      case '\\' -> '\\';
      case '0' -> '\0';
      default -> throw new UnreadableException("a backslash that stands for nothing");
    };
  }
}
