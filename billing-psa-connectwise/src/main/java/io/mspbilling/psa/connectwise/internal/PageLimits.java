package io.mspbilling.psa.connectwise.internal;

/**
 * How lists are read.
 *
 * @param pageSize records of a page, 1 to 1,000, which is the vendor's limit
 * @param maxPages most pages of one list; one that is longer is refused, not cut
 */
public record PageLimits(int pageSize, int maxPages) {
  private static final int VENDOR_MAX_PAGE_SIZE = 1000;

  public PageLimits {
    if (pageSize < 1 || pageSize > VENDOR_MAX_PAGE_SIZE) {
      throw new IllegalArgumentException("pageSize must be 1 to 1000: " + pageSize);
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages must be positive: " + maxPages);
    }
  }
}
