namespace Social.Twitter;

/// <summary>The body of hiding a reply.</summary>
internal sealed record HiddenBody(bool Hidden);
