package io.mspbilling.json;

/** Where fields are read, and what is said about one that cannot be. */
interface Place {

  /** A problem: the field is there but cannot be right. */
  JsonProblem invalid(String field, String remedy);

  /** A problem: the field has to be there. */
  JsonProblem missing(String field);
}
