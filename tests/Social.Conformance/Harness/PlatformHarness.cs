using Microsoft.Extensions.DependencyInjection;
using Social.Testing;
using Social.Watch;

namespace Social.Conformance;

/// <summary>One network as the suites see it: its emulator, the family pointed at it, and samples.</summary>
/// <remarks>Every test starts its own, so that nothing is shared and tests run side by side.</remarks>
public abstract class PlatformHarness : IAsyncDisposable
{
    public abstract PlatformName Platform { get; }

    /// <summary>Gets the emulated network: its faults and its log.</summary>
    public abstract NetworkEmulator Network { get; }

    public abstract IServiceProvider Services { get; }

    /// <summary>Gets the account that every suite publishes as; connected, with every scope.</summary>
    public abstract AccountKey Account { get; }

    /// <summary>Gets an account that the network has and that nobody connected.</summary>
    public abstract AccountKey UnconnectedAccount { get; }

    /// <summary>Gets the committing request of a publish.</summary>
    public abstract HarnessRoute CreateRoute { get; }

    /// <summary>Gets the request that refreshes a token.</summary>
    public abstract HarnessRoute TokenRoute { get; }

    /// <summary>Gets the requests with which the platform looks for a post whose fate is unknown; a pattern for faults.</summary>
    public abstract HarnessRoute LookRoute { get; }

    /// <summary>Gets whether the platform can find a post that is there: the strength of its proof is more than none.</summary>
    public abstract bool CanFindPosts { get; }

    /// <summary>Gets the contracts that the network has nothing for. Anything else must be found, or its suite fails.</summary>
    public abstract IReadOnlyCollection<Type> AbsentAbilities { get; }

    /// <summary>Gets a post that is longer than the network takes, and otherwise valid.</summary>
    public abstract Post TooLongPost { get; }

    /// <summary>Gets media that the network takes.</summary>
    public abstract ReadOnlyMemory<byte> SampleMedia { get; }

    public abstract string SampleMediaType { get; }

    /// <summary>Gets the success that a later version of the network might answer a create with.</summary>
    public abstract UnknownFieldsAnswer UnknownFields { get; }

    /// <summary>Gets the smallest page that the network's listing of posts gives.</summary>
    public abstract int SmallestPage { get; }

    /// <summary>Gets whether the network's answer to a create has a body; one that names the post in a header need not.</summary>
    public virtual bool AnswersCreatesWithBody => true;

    /// <summary>Gets whether the network tells on its answers what is left of a limit and when it is full again; one that does not is met only at its refusals.</summary>
    public virtual bool TellsLimits => true;

    /// <summary>Gets whether an expired token can be exchanged for a good one. Where a token renews itself, only a good one can.</summary>
    public virtual bool RenewsExpiredTokens => true;

    /// <summary>Gets the status of the network's refusal of too many calls.</summary>
    public virtual int RateLimitStatus => 429;

    /// <summary>Gets how many requests of <see cref="LookRoute"/> a publish makes before the committing one, such as those that wait for a container.</summary>
    public virtual int LooksBeforeCommit => 0;

    /// <summary>Gets the reads of single posts; a pattern for faults. A network whose reads are POSTs says so.</summary>
    public virtual HarnessRoute ReadRoute { get; } = new("GET", "/**");

    /// <summary>Gets the reads of an account's posts.</summary>
    public virtual HarnessRoute ListRoute { get; } = new("GET", "/**");

    public ISocial Social => Services.GetRequiredService<ISocial>();

    /// <summary>Gets whether the network's own handle (a session, a container) proves that a post was not made. Then nothing stays uncertain that can be looked at: it is made after all, or the error says that nothing was made and the same key goes on.</summary>
    public virtual bool ProvesAbsence => false;

    /// <summary>Gets the first request of a publish, where that is not the committing one.</summary>
    public virtual HarnessRoute FirstRoute => CreateRoute;

    /// <summary>Gets whether the committing request may be sent again and again because its session makes one post at most (an upload's last bytes): posts are counted then, not requests.</summary>
    public virtual bool RepeatsCommits => false;

    /// <summary>Gets how many committing requests arrived. A network whose session takes one post, however often it is sent to, counts those that brought something.</summary>
    public virtual int Arrivals => Network.Requests.CountOf(CreateRoute.Method, CreateRoute.Path);

    /// <summary>Gets the requests for a token that arrived. A network that reads other things at the same address gives those for a token.</summary>
    public virtual IReadOnlyList<RecordedRequest> TokenRequests => Network.Requests.Of(TokenRoute.Method, TokenRoute.Path);

    /// <summary>Gets how many requests for a token arrived.</summary>
    public int TokenCalls => TokenRequests.Count;

    /// <summary>Gets whether the account's credential has a refresh token; one that is derived from another credential has none.</summary>
    public virtual bool HasRefreshToken => true;

    /// <summary>Gets what a thing that was made is called at once: a post is published, a message is accepted and delivered later.</summary>
    public virtual PublishStatus Made => PublishStatus.Published;

    /// <summary>Makes what the suites try: a post by default. A network of messages sends one with the post's words instead, through the same journal.</summary>
    public virtual Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default) => Social.PublishAsync(post, Account, options, cancellationToken);

    /// <summary>Makes a valid text post.</summary>
    /// <param name="text">Its words, without anything that a network rewrites.</param>
    public abstract Post PostWith(string text);

    /// <summary>Lists the posts that exist on the network: id and text.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> PostsOnServer();

    /// <summary>Puts a post on the network without a request.</summary>
    public abstract string AddPostOnServer(string text);

    /// <summary>Tells the SHA-256 of media as the network received it, in lower-case hexadecimal.</summary>
    public abstract string? HashOnServer(string mediaId);

    /// <summary>Lets the account's access token expire on the network; its grant stays good.</summary>
    public abstract void ExpireTokenOnServer();

    /// <summary>Revokes the account's grant on the network.</summary>
    public abstract void RevokeOnServer();

    /// <summary>Issues another access token of the account, good from now on by the network's clock.</summary>
    public abstract string NewAccessToken();

    /// <summary>Takes the network down: its port refuses connections from here on.</summary>
    public abstract Task GoOfflineAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>Puts on the network what <see cref="UnknownFields"/> names, where it is asked for.</summary>
    public virtual Task PrepareUnknownFieldsAsync() => Task.CompletedTask;

    /// <summary>Makes words that no other post has and that no log may show.</summary>
    public static string Words(string about = "conformance")
    {
        string unique = $"{Guid.NewGuid():N}";
        LeakWatch.Guard("post's words", unique);
        return $"{about} Zürich {unique}";
    }

    public Post NewPost() => PostWith(Words());

    public int CountOnServer(Post post) => PostsOnServer().Count(p => p.Value == post.Text!.ToString());

    /// <summary>Sends a request of the create route into a fault.</summary>
    public void Fail(EmulatorFault fault) => Network.Faults.Add(fault with { Method = CreateRoute.Method, PathPattern = CreateRoute.Path });

    /// <summary>Reads the account's credential as the store has it.</summary>
    public async Task<Credential> StoredCredentialAsync()
    {
        ConnectedAccount account = (await Services.GetRequiredService<IAccountStore>().FindAsync(Account))!;
        return (await Services.GetRequiredService<ICredentialStore>().FindAsync(account.Credentials[0]))!;
    }

    /// <summary>Reads the account's credential and those that it is derived from.</summary>
    public async Task<IReadOnlyList<Credential>> StoredCredentialsAsync()
    {
        List<Credential> all = [await StoredCredentialAsync()];
        while (all[^1].Parent is { } parent)
        {
            all.Add((await Services.GetRequiredService<ICredentialStore>().FindAsync(parent))!);
        }

        return all;
    }

    /// <summary>Makes the stored credential look expired, as it does hours after the connect. Call it before the first request: the runtime remembers what it read.</summary>
    public async Task ExpireInStoreAsync()
    {
        Credential credential = await StoredCredentialAsync();
        await Services.GetRequiredService<ICredentialStore>().SaveAsync(credential with { ExpiresAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1) });
    }

    /// <summary>Waits until something is so: for what another thread or the network does, never for time to pass.</summary>
    public static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, cancellationToken);
        }
    }
}
