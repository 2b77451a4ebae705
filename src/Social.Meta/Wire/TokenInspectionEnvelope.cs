namespace Social.Meta;

/// <summary>The answer of <c>debug_token</c>.</summary>
internal sealed class TokenInspectionEnvelope
{
    public TokenInspectionData? Data { get; set; }
}
