using System.Text.Json;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Posts' conversations as a whole: what is counted of them, open or closed.</summary>
/// <remarks>Thread-safe. Follows LinkedIn's "Social Metadata API".</remarks>
public sealed class LinkedInConversations
{
    private readonly LinkedInApi _api;

    internal LinkedInConversations(LinkedInApi api) => _api = api;

    /// <summary>Reads what is counted of a conversation: <c>GET /rest/socialMetadata/{urn}</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="urn">The URN of a share, a ugcPost, an activity or a comment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInSocialMetadata> GetAsync(AccountKey account, string urn, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(ConversationRoutes.Metadata, LinkedInInput.Urn(urn, nameof(urn), LinkedInInput.ThreadTypes));
        SocialAnswer<SocialMetadataData> answer = await _api.SendAsync(new LinkedInRequest(ConversationRoutes.Metadata, account) { Path = path }, LinkedInJsonContext.Default.SocialMetadataData, cancellationToken).ConfigureAwait(false);
        SocialMetadataData data = answer.Value;
        return new LinkedInSocialMetadata
        {
            Entity = data.Entity ?? urn,
            Reactions = (data.ReactionSummaries ?? []).Where(r => r.Value.Count is not null).ToDictionary(r => r.Key, r => r.Value.Count!.Value, StringComparer.Ordinal),
            Comments = data.CommentSummary?.Count,
            TopLevelComments = data.CommentSummary?.TopLevelCount,
            CommentsState = data.CommentsState,
        };
    }

    /// <summary>Opens or closes the comments of the account's post. Closing can delete those that are there.</summary>
    /// <param name="account">The author's account.</param>
    /// <param name="urn">The post's URN.</param>
    /// <param name="areOpen">Whether people may comment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task SetCommentsAsync(AccountKey account, string urn, bool areOpen, CancellationToken cancellationToken = default)
    {
        PatchData<SetData<CommentsStateData>> patch = new(new SetData<CommentsStateData>(new CommentsStateData(areOpen ? "OPEN" : "CLOSED")));
        await _api.SendAsync(
            new LinkedInRequest(ConversationRoutes.UpdateMetadata, account)
            {
                Path = RestLiPath.Of(ConversationRoutes.UpdateMetadata, LinkedInInput.Urn(urn, nameof(urn), "share", "ugcPost", "activity")).Add("actor", account.Id),
                Json = JsonSerializer.SerializeToUtf8Bytes(patch, LinkedInJsonContext.Default.PatchDataSetDataCommentsStateData),
            },
            cancellationToken).ConfigureAwait(false);
    }
}
