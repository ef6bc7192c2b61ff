package io.mspbilling.http.connector;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.TrustedLink;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows links. */
final class LinkCourse extends Course {
  private final Caller caller;
  private final Function<Page, Optional<String>> next;
  private final Set<String> followed = new HashSet<>();
  private @Nullable TrustedLink due;

  LinkCourse(Caller caller, Function<Page, Optional<String>> next) {
    this.caller = caller;
    this.next = next;
  }

  @Override
  HttpCallBuilder ask(HttpCallBuilder call) {
    return due == null ? call : call.following(due);
  }

  @Override
  String place() {
    return "of page " + (followed.size() + 1);
  }

  @Override
  Step after(Page page, boolean progress, Problems problems) {
    Optional<String> link = next.apply(page);
    if (link.isEmpty()) {
      return Step.END;
    }
    if (!progress && !page.rows().isEmpty()) {
      return Step.AGAIN;
    }
    due = caller.http().trust(problems.operation(), link.get());
    if (!followed.add(due.url().toString())) {
      throw problems.unreadable("a link leads back to a page that was read");
    }
    return Step.ON;
  }
}
