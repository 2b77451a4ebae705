namespace Social.Testing;

/// <summary>What Threads counts for 24 hours, each by itself.</summary>
internal enum ThreadsDeed
{
    Post = 0,
    Reply = 1,
    Delete = 2,
}
