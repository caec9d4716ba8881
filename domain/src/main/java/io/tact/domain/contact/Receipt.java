package io.tact.domain.contact;

/** What a channel may report about a contact that was handed to it. */
public enum Receipt {
  /** The provider has taken the message. */
  SENT,
  /** It reached the customer. */
  DELIVERED,
  /** It did not reach the customer; its place is given back. */
  FAILED,
  /** Nobody knows what became of it; it keeps its place. */
  UNKNOWN,
  OPENED,
  CLICKED,
  RESPONDED,
  /** The customer complained about it. */
  COMPLAINED,
  /** The customer wants no more of this category on this channel. */
  UNSUBSCRIBED
}
