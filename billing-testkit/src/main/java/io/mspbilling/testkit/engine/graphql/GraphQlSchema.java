package io.mspbilling.testkit.engine.graphql;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a GraphQL API has: it checks documents and values, and shows what documents ask for. */
public final class GraphQlSchema {
  private static final Set<String> SCALARS = Set.of("String", "ID", "Int", "Boolean", "JSON");

  private final Map<String, Map<String, Member>> records = new LinkedHashMap<>();
  private final Map<String, Set<String>> words = new LinkedHashMap<>();

  private GraphQlSchema() {}

  /**
   * A field of a type or of an input.
   *
   * @param type as in {@code [InvoiceItem!]}
   * @param arguments the type of each argument
   */
  public record Member(String type, Map<String, String> arguments) {}

  /** Reads a schema in the schema definition language; directives count for nothing. */
  public static GraphQlSchema parse(String text) {
    GraphQlSchema schema = new GraphQlSchema();
    Tokens tokens = new Tokens(text);
    while (tokens.hasNext()) {
      String kind = tokens.name();
      String name = kind.equals("schema") ? "" : tokens.name();
      switch (kind) {
        case "enum" -> schema.words.put(name, words(tokens));
        case "type", "input", "schema" -> schema.records.put(name, members(tokens));
        case "scalar" -> {}
        default -> throw tokens.syntax();
      }
    }
    return schema;
  }

  private static Set<String> words(Tokens tokens) {
    Set<String> words = new TreeSet<>();
    tokens.expect("{");
    while (!tokens.skip("}")) {
      words.add(tokens.name());
    }
    return words;
  }

  private static Map<String, Member> members(Tokens tokens) {
    Map<String, Member> members = new LinkedHashMap<>();
    tokens.expect("{");
    while (!tokens.skip("}")) {
      String name = tokens.name();
      Map<String, String> arguments = new LinkedHashMap<>();
      if (tokens.skip("(")) {
        while (!tokens.skip(")")) {
          String argument = tokens.name();
          tokens.expect(":");
          arguments.put(argument, tokens.type());
        }
      }
      tokens.expect(":");
      members.put(name, new Member(tokens.type(), arguments));
      skipDirective(tokens);
    }
    return members;
  }

  private static void skipDirective(Tokens tokens) {
    if (tokens.skip("@")) {
      String unused = tokens.name();
      if (tokens.skip("(")) {
        while (!tokens.skip(")")) {
          String unusedPart = tokens.take();
        }
      }
    }
  }

  /** The names of types and inputs. */
  public Set<String> records() {
    return records.keySet();
  }

  /** The fields of a type or an input. */
  public Map<String, Member> members(String record) {
    return Objects.requireNonNull(records.get(record), record);
  }

  /** The words of an enum, by its name. */
  public Map<String, Set<String>> words() {
    return words;
  }

  /**
   * Checks what a document asks for, and the types of its variables.
   *
   * @throws GraphQlProblem if the API has it not
   */
  public void check(GraphQlDocument document) {
    String type = document.kind().equals("query") ? "Query" : "Mutation";
    Set<String> unused = new TreeSet<>(document.variables().keySet());
    checkFields(type, List.of(document.root()), document.variables(), unused);
    if (!unused.isEmpty()) {
      throw new GraphQlProblem("UnusedVariable", unused.toString());
    }
  }

  private void checkFields(
      String type, List<Selection> fields, Map<String, String> variables, Set<String> unused) {
    for (Selection field : fields) {
      Member member = members(type).get(field.name());
      if (member == null) {
        throw new GraphQlProblem(
            "FieldUndefined", "Field '" + field.name() + "' in type '" + type + "' is undefined");
      }
      checkArguments(field, member, variables);
      unused.removeAll(field.arguments().values());
      String inner = bare(member.type());
      if (records.containsKey(inner) == field.fields().isEmpty()) {
        throw new GraphQlProblem(
            field.fields().isEmpty() ? "SubSelectionRequired" : "SubSelectionNotAllowed",
            "on type " + inner + " of field " + field.name());
      }
      checkFields(inner, field.fields(), variables, unused);
    }
  }

  private static void checkArguments(
      Selection field, Member member, Map<String, String> variables) {
    member
        .arguments()
        .forEach(
            (name, type) -> {
              if (type.endsWith("!") && !field.arguments().containsKey(name)) {
                throw new GraphQlProblem("MissingFieldArgument", name);
              }
            });
    field
        .arguments()
        .forEach(
            (name, variable) -> {
              String wanted = member.arguments().get(name);
              String given = variables.get(variable);
              if (wanted == null || given == null) {
                throw new GraphQlProblem(
                    wanted == null ? "UnknownArgument" : "UndefinedVariable", name);
              }
              if (!given.equals(wanted) && !given.equals(wanted + "!")) {
                throw new GraphQlProblem(
                    "VariableTypeMismatch", "type '" + given + "' is not '" + wanted + "'");
              }
            });
  }

  /**
   * Checks a value.
   *
   * @param path what it is called
   * @param whole whether every field that has to be there has to be there
   * @throws GraphQlProblem if it is not of the type
   */
  public void checkValue(FakeJson value, String type, String path, boolean whole) {
    if (value.isNull()) {
      if (type.endsWith("!")) {
        throw wrong(path, "must not be null");
      }
      return;
    }
    String nullable = nullable(type);
    if (nullable.startsWith("[")) {
      FakeArray array = value.asArray().orElseThrow(() -> wrong(path, "must be a list"));
      array.elements().forEach(one -> checkValue(one, inner(nullable), path, whole));
    } else if (records.containsKey(nullable)) {
      FakeObject object = value.asObject().orElseThrow(() -> wrong(path, "must be an object"));
      checkMembers(object, nullable, path, whole);
    } else if (!isOf(value, nullable)) {
      throw wrong(path, "is no " + nullable);
    }
  }

  private void checkMembers(FakeObject object, String type, String path, boolean whole) {
    for (String name : object.members().keySet()) {
      if (!members(type).containsKey(name)) {
        throw wrong(path, "contains a field name not defined for '" + type + "': " + name);
      }
    }
    members(type)
        .forEach(
            (name, member) -> {
              if (whole || object.has(name)) {
                checkValue(
                    object.get(name).orElse(FakeJson.none()),
                    member.type(),
                    path + "." + name,
                    whole);
              }
            });
  }

  private boolean isOf(FakeJson value, String scalar) {
    return switch (scalar) {
      case "String" -> value.asText().isPresent();
      case "ID" -> value.asText().isPresent() || value.asLong().isPresent();
      case "Int" -> value.asLong().filter(number -> number == number.intValue()).isPresent();
      case "Boolean" -> value.asBool().isPresent();
      case "JSON" -> true;
      default ->
          value
              .asText()
              .filter(Objects.requireNonNull(words.get(scalar), scalar)::contains)
              .isPresent();
    };
  }

  /**
   * Shows of a value what is asked for.
   *
   * @throws GraphQlProblem if there is nothing where there has to be something
   */
  public FakeJson shown(FakeJson value, String type, List<Selection> fields, String path) {
    if (value.isNull()) {
      if (type.endsWith("!")) {
        throw new GraphQlProblem(
            "NullValueInNonNullableField", "null for type '" + type + "' at " + path);
      }
      return value;
    }
    String nullable = nullable(type);
    if (nullable.startsWith("[")) {
      return FakeJson.array(
          value.asArray().orElseThrow().elements().stream()
              .map(one -> shown(one, inner(nullable), fields, path))
              .toList());
    }
    FakeObject shown = FakeJson.object();
    for (Selection field : fields) {
      FakeJson member = value.asObject().orElseThrow().get(field.name()).orElse(FakeJson.none());
      String memberType =
          Objects.requireNonNull(members(nullable).get(field.name()), field.name()).type();
      shown =
          shown.with(
              field.name(), shown(member, memberType, field.fields(), path + "/" + field.name()));
    }
    return fields.isEmpty() ? value : shown;
  }

  /** A type without its lists and its signs. */
  public static String bare(String type) {
    return type.replaceAll("[\\[\\]!]", "");
  }

  /** Whether a type is neither a record nor an enum of this schema, but known all the same. */
  public static boolean isScalar(String bareType) {
    return SCALARS.contains(bareType);
  }

  private static String nullable(String type) {
    return type.endsWith("!") ? type.substring(0, type.length() - 1) : type;
  }

  private static String inner(String list) {
    return list.substring(1, list.length() - 1);
  }

  private static GraphQlProblem wrong(String path, String why) {
    return new GraphQlProblem("InvalidVariable", path + " " + why);
  }
}
