namespace Social.Testing;

/// <summary>Who may make a call on a node.</summary>
/// <param name="Scope">The permission of Facebook's login, or null for none.</param>
/// <param name="InstagramScope">The permission of Instagram's login; null where that login has nothing like it.</param>
/// <param name="Task">The task that the user needs on the Page, or null.</param>
/// <param name="IsForUsersToo">Whether a user's token does on a Page, and not the Page's alone.</param>
internal sealed record GraphPolicy(string? Scope = null, string? InstagramScope = null, string? Task = null, bool IsForUsersToo = false);
