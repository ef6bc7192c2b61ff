/**
 * What customers answer when they are asked for money: that they will pay by a day, or that they do
 * not owe it. Each is taken down by a person, and has an end.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.communication.answer;
