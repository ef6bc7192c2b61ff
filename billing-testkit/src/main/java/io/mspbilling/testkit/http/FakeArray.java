package io.mspbilling.testkit.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON array. Immutable.
 *
 * @param elements the elements in their order; may hold the JSON {@code null}
 */
public record FakeArray(List<FakeJson> elements) implements FakeJson {
  /** The array without elements. */
  public static final FakeArray EMPTY = new FakeArray(List.of());

  public FakeArray {
    elements = List.copyOf(elements);
  }

  static FakeArray of(List<? extends FakeJson> elements) {
    return new FakeArray(List.copyOf(elements));
  }

  /** Returns the number of elements. */
  public int size() {
    return elements.size();
  }

  /** Returns those elements that are objects, in order. */
  public Stream<FakeObject> objects() {
    return elements.stream().flatMap(element -> element.asObject().stream());
  }

  /** Returns the JSON text. */
  @Override
  public String toString() {
    return print();
  }
}
