namespace Social.Testing;

internal delegate Task<EmulatorAnswer> GraphHandler(GraphCall call);

/// <summary>What a route of Graph does; a batch finds it by the same table.</summary>
/// <param name="Handler">The handler.</param>
/// <param name="NeedsToken">Whether there must be a token.</param>
/// <param name="IsUpload">Whether it is of the upload hosts: their own scheme for tokens, no proof, a body that is bytes.</param>
internal sealed record GraphEndpoint(GraphHandler Handler, bool NeedsToken, bool IsUpload);
