namespace Social.Meta;

/// <summary>The options of Meta's four networks side by side.</summary>
public sealed class MetaOptions
{
    /// <summary>Gets Facebook's options.</summary>
    public FacebookOptions Facebook { get; init; } = new();

    /// <summary>Gets Instagram's options.</summary>
    public InstagramOptions Instagram { get; init; } = new();

    /// <summary>Gets the options of Threads.</summary>
    public ThreadsOptions Threads { get; init; } = new();

    /// <summary>Gets WhatsApp's options.</summary>
    public WhatsAppOptions WhatsApp { get; init; } = new();
}
