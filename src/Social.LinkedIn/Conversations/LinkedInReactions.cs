using System.Text.Json;

namespace Social.LinkedIn;

/// <summary>Reactions on LinkedIn.</summary>
/// <remarks>Thread-safe. Follows LinkedIn's "Reactions API". An account has one reaction to a post.</remarks>
public sealed class LinkedInReactions : IReactions
{
    /// <summary>"Like".</summary>
    public const string Like = "LIKE";

    /// <summary>"Celebrate".</summary>
    public const string Praise = "PRAISE";

    /// <summary>"Love".</summary>
    public const string Empathy = "EMPATHY";

    /// <summary>"Insightful".</summary>
    public const string Interest = "INTEREST";

    /// <summary>"Support".</summary>
    public const string Appreciation = "APPRECIATION";

    /// <summary>"Funny".</summary>
    public const string Entertainment = "ENTERTAINMENT";

    private readonly LinkedInApi _api;

    internal LinkedInReactions(LinkedInApi api) => _api = api;

    /// <summary>Lists the reactions to a post or comment: <c>GET /rest/reactions/(entity:…)?q=entity</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="urn">The URN of a share, a ugcPost, an activity or a comment.</param>
    /// <exception cref="SocialValidationException">The URN is of something else.</exception>
    public SocialPageable<LinkedInReaction> List(AccountKey account, string urn)
    {
        LinkedInInput.Urn(urn, nameof(urn), LinkedInInput.ThreadTypes);
        return new LinkedInListing<ReactionData, LinkedInReaction>(_api, ConversationRoutes.Reactions, account, LinkedInJsonContext.Default.ElementsDataReactionData)
        {
            Path = () => RestLiPath.Of(ConversationRoutes.Reactions, RestLiValue.Record(("entity", urn))),
            Read = reactions => [.. reactions.Select(r => new LinkedInReaction(r.Created?.Actor, r.ReactionType ?? string.Empty, LinkedInTime.Read(r.Created?.Time)))],
            IsEmptyWhenMissing = true,
        }.ToPageable();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// LinkedIn refuses a second reaction of the same account, whichever kind it is. Without a kind one that is there counts as given; a kind that is asked for takes its place.
    /// </remarks>
    public async Task ReactAsync(AccountKey account, string postId, string? reaction = null, CancellationToken cancellationToken = default)
    {
        ReactionRequest body = new(LinkedInInput.Urn(postId, nameof(postId), LinkedInInput.ThreadTypes), reaction?.ToUpperInvariant() ?? Like);
        if (await TryReactAsync(account, body, cancellationToken).ConfigureAwait(false) || reaction is null)
        {
            return;
        }

        await UnreactAsync(account, postId, cancellationToken).ConfigureAwait(false);
        await TryReactAsync(account, body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>One that is not there, perhaps because an earlier call took it back and its answer was lost, counts as taken back.</remarks>
    public async Task UnreactAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        RestLiValue key = RestLiValue.Record(("actor", account.Id), ("entity", LinkedInInput.Urn(postId, nameof(postId), LinkedInInput.ThreadTypes)));
        try
        {
            await _api.SendAsync(new LinkedInRequest(ConversationRoutes.Unreact, account) { Path = RestLiPath.Of(ConversationRoutes.Unreact, key) }, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return;
        }
    }

    /// <returns>Whether the reaction was made; not when there is one already.</returns>
    private async Task<bool> TryReactAsync(AccountKey account, ReactionRequest body, CancellationToken cancellationToken)
    {
        try
        {
            await _api.SendAsync(
                new LinkedInRequest(ConversationRoutes.React, account)
                {
                    Path = RestLiPath.Of(ConversationRoutes.React).Add("actor", account.Id),
                    Json = JsonSerializer.SerializeToUtf8Bytes(body, LinkedInJsonContext.Default.ReactionRequest),
                },
                cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SocialApiException e) when (e.Status == 409)
        {
            return false;
        }
    }
}
