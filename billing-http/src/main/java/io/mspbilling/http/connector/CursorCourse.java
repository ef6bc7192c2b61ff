package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands what each page gives, a cursor or a link, in for the next. */
final class CursorCourse extends Course {
  private final BiFunction<HttpCallBuilder, String, HttpCallBuilder> at;
  private final Function<Page, Optional<String>> next;
  private final Set<String> used = new HashSet<>();
  private @Nullable String due;
  private boolean again;

  CursorCourse(
      BiFunction<HttpCallBuilder, String, HttpCallBuilder> at,
      Function<Page, Optional<String>> next) {
    this.at = at;
    this.next = next;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return due == null ? call : at.apply(call, due);
  }

  @Override
  String place() {
    return "of page " + (used.size() + 1);
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    Optional<String> cursor = next.apply(page);
    if (cursor.isEmpty()) {
      return Step.END;
    }
    // An empty page may be meant, or lost: it is believed the second time. A repeat never is.
    boolean doubtful = !progress && (!again || !page.rows().isEmpty());
    again = !progress;
    if (doubtful) {
      return Step.AGAIN;
    }
    if (!used.add(cursor.get())) {
      throw problems.unreadable("the way to the next page leads back to one that was read");
    }
    due = cursor.get();
    return Step.ON;
  }
}
