namespace Social.Testing;

/// <summary>The refusals of publishing to Facebook.</summary>
internal static class FacebookErrors
{
    public static GraphRefusal Schedule() => GraphErrors.Refuse(100, "(#100) The specified scheduled publish time is invalid.");

    public static GraphRefusal Duplicate() => GraphErrors.Refuse(506, "(#506) Duplicate status message", 1455006, "Duplicate Status Update", "This status update is identical to the last one you posted. Try posting something different, or delete your previous update.");

    public static GraphRefusal Blocked() => GraphErrors.Refuse(368, "The action attempted has been deemed abusive or is otherwise disallowed", 1390008, "You're Temporarily Blocked", "It looks like you were misusing this feature by going too fast.");

    public static GraphRefusal InvalidLink(string link) => GraphErrors.Refuse(100, "Invalid parameter", 2061006, "The URL is invalid", $"The URL {link} is not valid.");

    public static GraphRefusal OwnLink() => GraphErrors.Refuse(100, "Invalid parameter", 1609008, "Link not allowed", "You can't post links to facebook.com.");

    public static GraphRefusal Scrape() => GraphErrors.Refuse(1609005, "(#1609005) The link could not be scraped");

    public static GraphRefusal InvalidFile() => GraphErrors.Refuse(324, "(#324) Missing or invalid image file", 2069019, "Missing or Invalid Image File", "The image file is missing or invalid.");

    public static GraphRefusal SamePhoto() => GraphErrors.Refuse(100, "Invalid parameter", 1366051, "Duplicate photos", "The same photo is in the post twice.");

    public static GraphRefusal NotWhole() => GraphErrors.Refuse(6000, "There was a problem uploading your video file. Please try again with another file.", 1363030, "Unable to upload video", "The video was not uploaded.");
}
