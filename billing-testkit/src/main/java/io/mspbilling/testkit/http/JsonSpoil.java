package io.mspbilling.testkit.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Changes to the JSON of an answer, as a vendor's careless release would make them. */
final class JsonSpoil {
  private JsonSpoil() {}

  /** Changes the body if it is JSON; leaves it alone if it is not. */
  static FakeAnswer apply(FakeAnswer answer, UnaryOperator<FakeJson> change) {
    try {
      return answer.withBody(change.apply(FakeJson.parse(answer.bodyText())).print());
    } catch (FakeJsonException notJson) {
      return answer;
    }
  }

  static UnaryOperator<FakeJson> rename(String from, String to) {
    return everyMember(
        (name, value) -> Optional.of(Map.entry(name.equals(from) ? to : name, value)));
  }

  static UnaryOperator<FakeJson> drop(String field) {
    return everyMember(
        (name, value) ->
            name.equals(field) ? Optional.empty() : Optional.of(Map.entry(name, value)));
  }

  static UnaryOperator<FakeJson> replace(String field, FakeJson with) {
    return everyMember(
        (name, value) -> Optional.of(Map.entry(name, name.equals(field) ? with : value)));
  }

  static UnaryOperator<FakeJson> numberAsText(String field) {
    return everyMember(
        (name, value) ->
            Optional.of(
                name.equals(field) && value instanceof FakeJson.Decimal
                    ? Map.entry(name, FakeJson.text(value.print()))
                    : Map.entry(name, value)));
  }

  /** Cuts the array nearest to the root: the page itself, or the list in its envelope. */
  static UnaryOperator<FakeJson> cutFirstArray(int rows) {
    return json -> cutFirstArray(json, rows);
  }

  private static FakeJson cutFirstArray(FakeJson json, int rows) {
    if (json instanceof FakeArray array) {
      return cut(array, rows);
    }
    if (!(json instanceof FakeObject object)) {
      return json;
    }
    for (Map.Entry<String, FakeJson> member : object.members().entrySet()) {
      if (member.getValue() instanceof FakeArray array) {
        return object.with(member.getKey(), cut(array, rows));
      }
    }
    for (Map.Entry<String, FakeJson> member : object.members().entrySet()) {
      FakeJson shorter = cutFirstArray(member.getValue(), rows);
      if (!shorter.equals(member.getValue())) {
        return object.with(member.getKey(), shorter);
      }
    }
    return json;
  }

  private static FakeArray cut(FakeArray array, int rows) {
    return FakeJson.array(array.elements().stream().limit(rows).toList());
  }

  static UnaryOperator<FakeJson> everyMember(
      BiFunction<String, FakeJson, Optional<Map.Entry<String, FakeJson>>> change) {
    return json -> walk(json, change);
  }

  private static FakeJson walk(
      FakeJson json, BiFunction<String, FakeJson, Optional<Map.Entry<String, FakeJson>>> change) {
    if (json instanceof FakeArray array) {
      List<FakeJson> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(walk(element, change)));
      return FakeJson.array(elements);
    }
    if (!(json instanceof FakeObject object)) {
      return json;
    }
    Map<String, FakeJson> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) ->
                change
                    .apply(name, walk(value, change))
                    .ifPresent(member -> members.put(member.getKey(), member.getValue())));
    return FakeObject.of(members);
  }
}
