package io.mspbilling.messages;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A picture at the top of messages. Many mail programs show pictures from the web only once their
 * user says so, and some show none that lie in the message itself ({@code data:}); the MSP's name
 * stands in its place then.
 *
 * @param source an {@code https} address, or a picture in itself as {@code data:}
 * @param width in pixels, 1 to 536
 */
public record Logo(String source, int width) {

  /** As wide as the text. */
  private static final int MAX_WIDTH = 536;

  /** Gmail cuts messages of more than 102 KB. */
  private static final int MAX_DATA = 48 * 1024;

  private static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+={0,2}");

  /**
   * @throws IllegalArgumentException if the source is neither, or too long, or the width is out of
   *     its range
   */
  public Logo {
    boolean isData = source.startsWith("data:");
    if (isData && (source.length() > MAX_DATA || !DATA.matcher(source).matches())) {
      throw new IllegalArgumentException("a logo as data is a PNG, JPEG or GIF of 36 KB at most");
    }
    if (!isData && !"https".equals(URI.create(source).getScheme())) {
      throw new IllegalArgumentException("a logo on the web has an https address");
    }
    if (width < 1 || width > MAX_WIDTH) {
      throw new IllegalArgumentException("width must be 1 to " + MAX_WIDTH + ": " + width);
    }
  }
}
