/** Messages to customers by e-mail: sent over SMTP. */
@org.jspecify.annotations.NullMarked
module io.mspbilling.notify.email {
  requires transitive io.mspbilling.core;
  requires jakarta.mail;
  requires static transitive org.jspecify;

  exports io.mspbilling.notify.email;
}
