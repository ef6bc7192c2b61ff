package io.mspbilling.testkit.connectwise;

import io.mspbilling.testkit.engine.record.Shape;
import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;

/**
 * The vendor's PATCH dialect: an array of operations on bare member names. A path that leads into a
 * member is accepted and changes nothing, which is the vendor's own trap.
 */
final class Patch {
  private Patch() {}

  /**
   * Returns the members that the operations set; one that is removed is {@code null}.
   *
   * @param inside whether a path that leads into a member changes it
   */
  static FakeObject changes(FakeJson document, Shape shape, boolean inside) {
    FakeArray operations =
        document.asArray().orElseThrow(() -> malformed("The body is not an array."));
    FakeObject changes = FakeJson.object();
    for (FakeJson element : operations.elements()) {
      FakeObject operation =
          element.asObject().orElseThrow(() -> malformed("An operation is not an object."));
      String path =
          operation.text("path").orElseThrow(() -> malformed("An operation has no path."));
      FakeJson value = value(operation);
      if (!isInside(path, shape)) {
        changes = changes.with(path, value);
      } else if (inside) {
        String[] names = path.split("/", 2);
        changes = changes.with(names[0], FakeJson.object().with(names[1], value));
      }
    }
    return changes;
  }

  /** Returns the row with the changes; a member that was set to {@code null} is gone. */
  static FakeObject apply(FakeObject row, FakeObject changes) {
    FakeObject changed = row;
    for (var change : changes.members().entrySet()) {
      changed =
          change.getValue().isNull()
              ? changed.without(change.getKey())
              : changed.with(change.getKey(), change.getValue());
    }
    return changed;
  }

  private static FakeJson value(FakeObject operation) {
    return switch (operation.text("op").orElse("")) {
      case "add", "replace" ->
          operation.get("value").orElseThrow(() -> malformed("An operation has no value."));
      case "remove" -> FakeJson.none();
      default -> throw malformed("An operation is none of add, replace, remove.");
    };
  }

  private static boolean isInside(String path, Shape shape) {
    int slash = path.indexOf('/');
    return slash > 0 && shape.field(path.substring(0, slash)).isPresent();
  }

  private static Refused malformed(String message) {
    return Refused.because(400, "InvalidObject", message);
  }
}
