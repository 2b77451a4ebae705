namespace Social.Testing;

/// <summary>The refusals of publishing to Instagram, by code and subcode.</summary>
internal static class InstagramErrors
{
    public static GraphRefusal TooLarge() => Refuse(36000, 2207004, "The image size is too large.", "Image size too large", "The image is too large to download. It should be less than 8 MiB.");

    public static GraphRefusal Format() => Refuse(36001, 2207005, "The image format is not supported.", "Unsupported image format", "The image format is not supported. Supported formats are: JPEG.");

    public static GraphRefusal Proportions() => Refuse(36003, 2207009, "The submitted image with aspect ratio cannot be published.", "Aspect ratio not supported", "The submitted image's aspect ratio must be within 4:5 to 1.91:1 range.");

    public static GraphRefusal Caption() => Refuse(36004, 2207010, "The caption was too long.", "Caption is too long", "The caption can be at most 2200 characters, 30 hashtags, and 20 @ tags.");

    public static GraphRefusal Unreachable() => Refuse(9004, 2207052, "Only photo or video can be accepted as media type.", "Media download has failed.", "The media could not be fetched from this URI.");

    public static GraphRefusal UnknownType(string type) => Refuse(100, 2207023, $"The media type {type} is unknown.", "Unknown media type", "The media type is unknown.");

    public static GraphRefusal CarouselSize(int count) => Refuse(100, 2207028, "Invalid number of carousel children.", "Carousel validation failed", $"A carousel must have 2 to 10 items; it has {count}.");

    public static GraphRefusal TooManyTags() => Refuse(100, 2207040, "Cannot use more than 20 tags.", "Too many tags", "Cannot use more than 20 tags per created media.");

    public static GraphRefusal NoContainer() => Refuse(24, 2207006, "The requested resource does not exist", "Media not found", "The media could not be found, or there is no permission for it.");

    public static GraphRefusal NotVisible() => Refuse(24, 2207008, "The requested resource does not exist", "Media not found", "The media builder with the creation id does not exist yet. Try again in a while.");

    public static GraphRefusal NotReady() => Refuse(9007, 2207027, "Media ID is not available", "The media is not ready", "The media is not ready for publishing, please wait for a moment.");

    public static GraphRefusal Expired() => Refuse(-2, 2207020, "Media expired", "The media expired", "The media you are trying to access has expired. Create a new one.");

    public static GraphRefusal Quota() => Refuse(9, 2207042, "Application request limit reached", "Limit reached", "You reached the maximum number of posts that can be published through the API.");

    public static GraphRefusal Restricted() => Refuse(25, 2207050, "The user is restricted", "User is restricted", "The Instagram account is inactive, checkpointed, or restricted.");

    public static GraphRefusal Blocked() => Refuse(4, 2207051, "Application request limit reached", "Action is blocked", "We restrict certain activity to protect our community.");

    public static GraphRefusal NoTrials() => Refuse(100, 2207081, "Invalid parameter", "Trial reels unavailable", "This account is not eligible to make trial reels.");

    private static GraphRefusal Refuse(int code, int subcode, string message, string title, string explanation) => GraphErrors.Refuse(code, message, subcode, title, explanation, isTransient: false);
}
