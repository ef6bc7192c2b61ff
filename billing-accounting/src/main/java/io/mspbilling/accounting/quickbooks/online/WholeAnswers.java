package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.http.AnswerReader;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.JsonAnswers;
import io.mspbilling.http.VendorRefusal;
import io.mspbilling.json.JsonProblem;
import io.mspbilling.json.Node;
import io.mspbilling.json.Row;
import io.mspbilling.json.Rows;
import java.util.List;
import java.util.Optional;

/**
 * Reads successes that are whole. QuickBooks documents that a 200 may hold a fault instead of what
 * was asked for; that, and an answer which lacks its frame, must never pass for "there is nothing".
 */
final class WholeAnswers {
  private static final String FRAME = "QueryResponse";

  private final JsonAnswers answers;
  private final QuickBooksRefusals refusals = new QuickBooksRefusals();

  WholeAnswers(JsonAnswers answers) {
    this.answers = answers;
  }

  /** One document, as a wire record. */
  <W> AnswerReader<W> one(Class<W> type) {
    AnswerReader<W> document = answers.one(type);
    return answer -> {
      tree(answer);
      return document.read(answer);
    };
  }

  /** The rows of a query; none only if QuickBooks framed an answer without any. */
  <W> AnswerReader<List<Row<W>>> rows(Class<W> type, String entity) {
    AnswerReader<Optional<Rows<W>>> rows = answers.optionalRows(type, FRAME, entity);
    return answer -> {
      Node frame = tree(answer).requiredNode(FRAME);
      List<Row<W>> found = rows.read(answer).map(Rows::all).orElse(List.of());
      if (found.isEmpty() && frame.integer("maxResults").orElse(0L) > 0) {
        throw frame.invalid("maxResults", "announces rows that are not there");
      }
      return found;
    };
  }

  private Node tree(HttpAnswer answer) {
    Node tree = answers.tree().read(answer);
    if (tree.at("Fault").isPresent() || tree.at("fault").isPresent()) {
      String code = refusals.read(answer).map(VendorRefusal::code).orElse("");
      throw new JsonProblem(
          JsonProblem.Kind.INVALID, "$.Fault", "a success that holds a fault: " + code);
    }
    return tree;
  }
}
