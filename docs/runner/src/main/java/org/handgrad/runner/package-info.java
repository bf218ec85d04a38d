/** Placeholder of the build's skeleton. */
package org.handgrad.runner;
