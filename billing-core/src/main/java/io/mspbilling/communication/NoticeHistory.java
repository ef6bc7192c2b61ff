package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What customers were told of. A notice of which it is not known whether it was sent counts; one
 * that the mail system refused counts as well, and is a person's. Not safe for use by several
 * threads.
 */
public final class NoticeHistory implements Kept {

  /** Nothing is told so long ahead or so late that it would be forgotten before. */
  static final Duration REMEMBERED = Duration.ofDays(200);

  /** Oldest first. */
  private final Map<String, Instant> told = new LinkedHashMap<>();

  public NoticeHistory(Effects effects) {
    effects.listen(Noticing.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    archive.map("notices", told, Form.text(name -> name), Form.text(Instant::parse));
  }

  private void changed(EffectState<NoticeOrder, Delivery> notice) {
    NoticeOrder order = notice.order();
    if (notice.status() == EffectStatus.NOT_SENT) {
      order.about().forEach(one -> told.remove(name(order.kind(), one)));
    } else {
      forget(notice.intendedAt().minus(REMEMBERED));
      order.about().forEach(one -> told.put(name(order.kind(), one), notice.intendedAt()));
    }
  }

  private void forget(Instant before) {
    Iterator<Instant> oldest = told.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(before)) {
      oldest.remove();
    }
  }

  /** Whether a customer was told this of a thing, by the id that {@link NoticeOrder#about} has. */
  public boolean isTold(NoticeKind kind, String about) {
    return told.containsKey(name(kind, about));
  }

  private static String name(NoticeKind kind, String about) {
    return kind.name() + " " + about;
  }
}
