package io.mspbilling.psa.connectwise.internal;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.EndMark;
import io.mspbilling.http.connector.NextLink;
import io.mspbilling.http.connector.Page;
import io.mspbilling.http.connector.Paging;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How lists are read: in the vendor's forward-only mode, everything after an id.
 *
 * @param pageSize records of a page, 1 to 1,000, which is the vendor's limit
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 */
public record PageLimits(int pageSize, int maxPages) {
  private static final int VENDOR_MAX_PAGE_SIZE = 1000;

  /** Only the number is taken out of the link; where it leads is the server's claim, not ours. */
  private static final Pattern NEXT_ID = Pattern.compile("[?&]pageId=(\\d{1,18})(?=&|$)");

  public PageLimits {
    if (pageSize < 1 || pageSize > VENDOR_MAX_PAGE_SIZE) {
      throw new IllegalArgumentException("pageSize must be 1 to 1000: " + pageSize);
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages must be positive: " + maxPages);
    }
  }

  /** Asks for pages of this size, the first one as long as nothing else is said. */
  HttpCallBuilder ask(HttpCallBuilder call) {
    return call.header("pagination-type", "forward-only")
        .query("pageSize", Integer.toString(pageSize));
  }

  Paging paging() {
    return Paging.byId((call, id) -> call.query("pageId", Long.toString(id)), this::isLast);
  }

  /**
   * The link to the next page decides, not the page's length: servers may cut a page short of the
   * size that was asked for. Some lists have no links; there a full page may be followed by
   * another.
   */
  private boolean isLast(Page page, EndMark.Place place) {
    long nextId = NextLink.inHeader(page).map(PageLimits::nextId).orElse(0L);
    return page.rows().isEmpty()
        ? nextId <= place.last()
        : nextId == 0 && page.rows().size() < pageSize;
  }

  private static long nextId(String link) {
    Matcher id = NEXT_ID.matcher(link);
    return id.find() ? Long.parseLong(id.group(1)) : 0;
  }
}
