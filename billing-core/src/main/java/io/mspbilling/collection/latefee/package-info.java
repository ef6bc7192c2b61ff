/**
 * What late payment costs: fees and simple interest, each with the pieces that explain it. Which of
 * them may be asked, and how much, is a matter of contract and of law: every number is a setting,
 * and without settings nothing is asked.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.collection.latefee;
