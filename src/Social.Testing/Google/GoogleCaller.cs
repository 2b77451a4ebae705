namespace Social.Testing;

/// <summary>Who calls an API: a token, or only the project of an API key.</summary>
internal sealed record GoogleCaller(EmulatedGoogleToken? Token, string ProjectNumber)
{
    public EmulatedGoogleUser? User => Token?.User;

    public string? Subject => Token?.Grant.Subject;
}
