package io.mspbilling.accounting.quickbooks.online;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendor's schema files, if they lie beside the project: names of types and their members. */
final class PublishedSchema {
  private static final Pattern PROSE =
      Pattern.compile("<!--.*?-->|<xs:annotation>.*?</xs:annotation>", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<(/?)xs:(complexType|extension|element|attribute)\\b([^>]*?)(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final int MAX_INHERITANCE = 10;

  private final Map<String, Map<String, String>> members = new HashMap<>();
  private final Map<String, String> bases = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private PublishedSchema() {}

  /** Looks for a folder {@code shared/specs/quickbooks-online} upwards from here. */
  static Optional<PublishedSchema> find() throws IOException {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/specs/quickbooks-online");
      if (Files.isDirectory(folder)) {
        return Optional.of(of(folder));
      }
    }
    return Optional.empty();
  }

  private static PublishedSchema of(Path folder) throws IOException {
    PublishedSchema schema = new PublishedSchema();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.xsd")) {
      for (Path file : files) {
        schema.read(PROSE.matcher(Files.readString(file)).replaceAll(""));
      }
    }
    return schema;
  }

  private void read(String text) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      boolean closing = !tag.group(1).isEmpty();
      if (!closing) {
        open(tag.group(2), attributes(tag.group(3)));
      }
      boolean closed = closing || !tag.group(4).isEmpty();
      if (closed && tag.group(2).equals("complexType")) {
        open.pop();
      }
    }
  }

  private void open(String tag, Map<String, String> attributes) {
    String name = attributes.getOrDefault("name", "");
    String outer = open.isEmpty() ? "" : open.peek();
    if (tag.equals("complexType")) {
      // A nameless type belongs to the member that it stands in.
      open.push(name.isEmpty() ? outer : name);
      members.computeIfAbsent(open.peek(), type -> new HashMap<>());
    } else if (tag.equals("extension")) {
      bases.put(outer, attributes.getOrDefault("base", ""));
    } else if (!outer.isEmpty() && !name.isEmpty()) {
      members
          .computeIfAbsent(outer, type -> new HashMap<>())
          .put(name, attributes.getOrDefault("type", ""));
    }
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2));
    }
    return attributes;
  }

  boolean hasType(String type) {
    return members.containsKey(type);
  }

  /** The type of a member, inherited ones included; empty text if the schema does not say. */
  Optional<String> member(String type, String name) {
    String at = type;
    for (int depth = 0; depth < MAX_INHERITANCE && members.containsKey(at); depth++) {
      String found = members.getOrDefault(at, Map.of()).get(name);
      if (found != null) {
        return Optional.of(found);
      }
      at = bases.getOrDefault(at, "");
    }
    return Optional.empty();
  }
}
