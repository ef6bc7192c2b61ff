package io.mspbilling.testkit.quickbooks.internal.company;

/**
 * A request that the accounting service refuses; nothing has changed. Carries what the error body
 * shows.
 */
public final class BooksFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String title;
  private final String element;

  private BooksFault(String code, String title, String detail, String element) {
    super(detail);
    this.code = code;
    this.title = title;
    this.element = element;
  }

  /** A refusal with the given code, short message and detail. */
  public static BooksFault of(String code, String title, String detail) {
    return new BooksFault(code, title, detail, "");
  }

  /** Error 2010: a property that is not there, or whose value cannot be read. */
  public static BooksFault unknownProperty(String path) {
    return new BooksFault(
        "2010",
        "Request has invalid or unsupported property",
        "Property Name:" + path + " specified is unsupported or invalid",
        path);
  }

  /** Error 2020: something that must be sent was not. */
  public static BooksFault missing(String path) {
    return new BooksFault(
        "2020",
        "Required param missing, need to supply the required value for the API",
        "Required parameter " + path + " is missing in the request",
        path);
  }

  /** Error 2050: text beyond its limit. */
  public static BooksFault tooLong(String path, int max, int length) {
    return new BooksFault(
        "2050",
        "Invalid String Length",
        "String length is either shorter or longer than supported by specification. Min:0 Max:"
            + max
            + " supported. Supplied length:"
            + length,
        path);
  }

  static BooksFault badNumber(String path) {
    return new BooksFault("2080", "Invalid Number", path + " is not a supported number", path);
  }

  static BooksFault badChoice(String path, String value) {
    return new BooksFault(
        "2170", "Invalid Enumeration", path + " does not know the value " + value, path);
  }

  static BooksFault invalidReference(String path, Key target) {
    return new BooksFault(
        "2500",
        "Invalid Reference Id",
        "Invalid Reference Id : " + path + " points at " + target + ", which does not exist",
        path);
  }

  /** Error 610: the object does not exist, was deleted, or is inactive. */
  public static BooksFault notFound(Key target) {
    return new BooksFault(
        "610",
        "Object Not Found",
        "Object Not Found : " + target + " does not exist or has been made inactive",
        "");
  }

  static BooksFault notLinkable(String detail) {
    return of(
        "620", "Transaction cannot be linked", "This transaction cannot be linked: " + detail);
  }

  static BooksFault stale(Key target, int current) {
    return of(
        "5010",
        "Stale Object Error",
        "Stale Object Error : You and somebody else were working on "
            + target
            + " at the same time; its SyncToken is "
            + current);
  }

  /** Error 6000: against the rules of the books. */
  public static BooksFault business(String detail) {
    return of(
        "6000",
        "A business validation error has occurred while processing your request",
        "Business Validation Error: " + detail);
  }

  static BooksFault duplicateName(String name) {
    return of(
        "6240",
        "Duplicate Name Exists Error",
        "The name supplied already exists. : Another record already uses the name " + name);
  }

  static BooksFault unsupported(String detail) {
    return of("500", "Unsupported Operation", detail);
  }

  /** The vendor's error code. */
  public String code() {
    return code;
  }

  /** The short message; {@link #getMessage()} is the detail. */
  public String title() {
    return title;
  }

  /** The property at fault, or empty text. */
  public String element() {
    return element;
  }
}
