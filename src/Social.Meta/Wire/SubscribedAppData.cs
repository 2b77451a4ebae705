namespace Social.Meta;

/// <summary>An app that a Page or account tells of something.</summary>
internal sealed class SubscribedAppData
{
    public IReadOnlyList<string>? SubscribedFields { get; set; }
}
