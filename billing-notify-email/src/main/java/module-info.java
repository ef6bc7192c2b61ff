/** Messages to customers by e-mail: sent over SMTP, and their bounces read over IMAP. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.notify.email {
  requires transitive io.mspbilling.core;
  requires jakarta.mail;
  requires static transitive org.jspecify;

  exports io.mspbilling.notify.email;
}
