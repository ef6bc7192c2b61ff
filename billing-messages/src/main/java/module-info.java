/** Messages to customers from logic-less templates, in text and HTML. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.messages {
  requires transitive io.mspbilling.core;
  requires com.samskivert.jmustache;
  requires static transitive org.jspecify;

  exports io.mspbilling.messages;
}
