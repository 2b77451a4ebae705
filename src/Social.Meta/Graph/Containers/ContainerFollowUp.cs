namespace Social.Meta;

/// <summary>What is still to be done to a post once it is there.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="RunAsync">Does it, given the post's id; it may run twice.</param>
internal sealed record ContainerFollowUp(string Name, Func<string, CancellationToken, Task> RunAsync);
