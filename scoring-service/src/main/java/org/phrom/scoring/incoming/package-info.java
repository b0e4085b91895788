/** First step of the flow: receives survey-service's events, keeps them, and has scored what they change. */
@NullMarked
package org.phrom.scoring.incoming;

import org.jspecify.annotations.NullMarked;
