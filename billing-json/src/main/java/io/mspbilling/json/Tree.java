package io.mspbilling.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds, whatever its notation: scalars, lists and records. A {@code null} stands
 * for what is there and says nothing.
 */
sealed interface Tree {

  /** How people call it, in messages. */
  String noun();

  /** What it is to a field. */
  FieldForm form();

  /**
   * A text, number or flag: a slice of the document that is decoded when it is asked for, because
   * most of what vendors send is never asked for.
   */
  final class Scalar implements Tree {
    private final byte[] document;
    private final int start;
    private final int end;
    private final boolean escaped;

    Scalar(byte[] document, int start, int end, boolean escaped) {
      this.document = document;
      this.start = start;
      this.end = end;
      this.escaped = escaped;
    }

    /** The text; of a number exactly as it stands in the document. */
    String text() {
      String text = new String(document, start, end - start, StandardCharsets.UTF_8);
      return escaped ? Escapes.resolved(text) : text;
    }

    boolean isBlank() {
      return text().isBlank();
    }

    @Override
    public FieldForm form() {
      if (start > 0 && document[start - 1] == '"') {
        return isBlank() ? FieldForm.NOTHING : FieldForm.TEXT;
      }
      boolean word = document[start] == 't' || document[start] == 'f';
      return word ? FieldForm.FLAG : FieldForm.NUMBER;
    }

    @Override
    public String noun() {
      return "a single value";
    }
  }

  /** A list. */
  record Items(List<@Nullable Tree> elements) implements Tree {
    @Override
    public String noun() {
      return "a list";
    }

    @Override
    public FieldForm form() {
      return FieldForm.LIST;
    }
  }

  /** A record: the names, which records of one kind share, and a value for each. */
  final class Members implements Tree {
    private final Shape shape;
    private final @Nullable Tree[] values;

    Members(Shape shape, @Nullable Tree[] values) {
      this.shape = shape;
      this.values = values;
    }

    List<String> names() {
      return shape.names();
    }

    boolean has(String name) {
      return shape.indexOf(name) >= 0;
    }

    @Nullable Tree get(String name) {
      int index = shape.indexOf(name);
      return index < 0 ? null : values[index];
    }

    @Override
    public String noun() {
      return "a record";
    }

    @Override
    public FieldForm form() {
      return FieldForm.RECORD;
    }
  }
}
