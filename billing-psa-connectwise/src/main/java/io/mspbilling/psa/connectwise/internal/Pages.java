package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.HttpAnswer;
import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.psa.connectwise.internal.wire.Identified;
import io.mspbilling.psa.connectwise.query.Condition;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches the pages of one list in the vendor's forward-only mode: everything after an id. */
final class Pages<W extends Identified, V> {
  /** Only the number is taken out of the link; where it leads is the server's claim, not ours. */
  private static final Pattern NEXT_ID =
      Pattern.compile("[?&]pageId=(\\d{1,18})(?=[&>])[^>]{0,2000}>; ?rel=\"next\"");

  private final Api api;
  private final RecordKind<W, V> kind;
  private final UnaryOperator<HttpCallBuilder> path;
  private final Condition condition;
  private int fetched;

  Pages(Api api, RecordKind<W, V> kind, UnaryOperator<HttpCallBuilder> path, Condition condition) {
    this.api = api;
    this.kind = kind;
    this.path = path;
    this.condition = condition;
  }

  /** The page of records with an id above this one. */
  Page<W> after(long id) {
    if (fetched++ == api.pages().maxPages()) {
      throw problem("there are more than " + api.pages().maxPages() + " pages; ask for less");
    }
    return api.send(() -> call(id), this::read);
  }

  RecordKind<W, V> kind() {
    return kind;
  }

  int pageSize() {
    return api.pages().pageSize();
  }

  UnreadableException problem(String detail) {
    return new UnreadableException(Api.SYSTEM, operation(), detail, null);
  }

  private HttpCallBuilder call(long after) {
    HttpCallBuilder call =
        path.apply(api.get(operation()))
            .header("pagination-type", "forward-only")
            .query("pageSize", Integer.toString(pageSize()));
    if (!condition.isEverything()) {
      call.query("conditions", condition.toString());
    }
    return after > 0 ? call.query("pageId", Long.toString(after)) : call;
  }

  private Page<W> read(HttpAnswer answer) {
    Matcher next = NEXT_ID.matcher(answer.header("Link").orElse(""));
    return new Page<>(
        api.rows(kind.wire()).read(answer), next.find() ? Long.parseLong(next.group(1)) : 0);
  }

  private String operation() {
    return "list " + kind.plural();
  }
}
