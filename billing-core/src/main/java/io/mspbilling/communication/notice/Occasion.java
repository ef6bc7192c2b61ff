package io.mspbilling.communication.notice;

import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.receivables.CustomerId;
import java.util.List;
import java.util.Objects;

/**
 * Something that a customer is to be told of.
 *
 * @param about the ids of the things that it tells of; each is told of once
 */
public record Occasion(NoticeKind kind, CustomerId customer, List<String> about, Notice notice) {

  public Occasion {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(notice, "notice");
    about = List.copyOf(about);
  }
}
