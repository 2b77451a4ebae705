namespace Social.LinkedIn;

/// <summary>The body of a partial update.</summary>
/// <typeparam name="T">What changes.</typeparam>
internal sealed record PatchData<T>(T Patch);
