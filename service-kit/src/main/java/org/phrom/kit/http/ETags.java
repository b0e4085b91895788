package org.phrom.kit.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/**
 * Strong entity tags made of an aggregate's version (RFC 9110 section 8.8.3). What is read has its content in the tag too,
 * behind the version; writes go by the version.
 */
public final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{16})?\"");

    private ETags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version a write expects.
     *
     * @throws Problem 428 without the header, 400 when it is not one strong tag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(CommonProblem.PRECONDITION_REQUIRED)
                    .detail(new Text(
                            "ส่ง ETag ที่ได้จากการอ่านสิ่งที่จะเปลี่ยน",
                            "Its value is the ETag that a GET of the thing gave"));
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "If-Match",
                            "not-an-etag",
                            new Text("ไม่ใช่ ETag ที่ได้จากบริการนี้", "This is not an ETag of this service"));
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * Refuses a write based on an old version.
     *
     * @throws Problem 428, 400 or, when the versions differ, 412
     */
    public static void match(@Nullable String ifMatch, long current) {
        if (required(ifMatch) != current) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED).with("currentETag", "\"" + current + "\"");
        }
    }
}
