/**
 * Errors that teach: the argument checks and the exceptions of the library.
 *
 * <p>Values are checked once, at the border; inside, shapes are trusted.
 *
 * <p>Start with {@link Check}.
 */
package org.handgrad.check;
