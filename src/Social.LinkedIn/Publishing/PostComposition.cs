using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Makes the request of a post: as it is given, or of a common post whose media are uploaded first.</summary>
internal sealed class PostComposition
{
    private const string ThumbnailStep = "upload:thumbnail";

    private readonly LinkedInPostRequest? _whole;
    private readonly LinkedInMedia? _media;
    private readonly PublishTarget _target;
    private readonly Post _post;
    private readonly TimeProvider _time;

    /// <summary>Initializes the composition of a request that is whole.</summary>
    public PostComposition(PublishTarget target, LinkedInPostRequest whole)
    {
        _whole = whole;
        _target = target;
        _post = new Post();
        _time = TimeProvider.System;
    }

    /// <summary>Initializes the composition of a common post.</summary>
    public PostComposition(PublishTarget target, Post post, LinkedInMedia media, TimeProvider time)
    {
        _media = media;
        _target = target;
        _post = post;
        _time = time;
        _whole = post.Media.Count == 0 && Thumbnail is null ? PostComposer.Request(target, post, []) : null;
    }

    private MediaSource? Thumbnail => PostComposer.HasCard(_post) ? _post.Link!.Thumbnail : null;

    /// <summary>Uploads what is not uploaded yet and makes the request.</summary>
    public async ValueTask<LinkedInPostRequest> MakeAsync(PublishSession session, CancellationToken cancellationToken)
    {
        if (_whole is not null)
        {
            return _whole;
        }

        List<string> ids = [];
        for (int i = 0; i < _post.Media.Count; i++)
        {
            MediaAttachment media = _post.Media[i];
            ids.Add(media.Uploaded?.Id ?? await UploadAsync(session, StepOf(i), media, cancellationToken).ConfigureAwait(false));
        }

        string? thumbnail = Thumbnail is { } picture ? await UploadAsync(session, ThumbnailStep, picture, cancellationToken).ConfigureAwait(false) : null;
        return PostComposer.Request(_target, _post, ids, thumbnail);
    }

    /// <summary>Makes the request again of what the journal remembers, to look for the post that it may have made.</summary>
    public LinkedInPostRequest Recall(JournalEntry entry) => _whole ?? PostComposer.Request(
        _target, _post, [.. _post.Media.Select((media, i) => media.Uploaded?.Id ?? IdIn(entry, StepOf(i)) ?? string.Empty)], IdIn(entry, ThumbnailStep));

    private static string StepOf(int index) => FormattableString.Invariant($"upload:{index}");

    private static string? IdIn(JournalEntry entry, string step) => entry.Steps.TryGetValue(step, out string? kept) ? kept[(kept.IndexOf(' ', StringComparison.Ordinal) + 1)..] : null;

    private Task<string> UploadAsync(PublishSession session, string step, MediaAttachment media, CancellationToken cancellationToken) =>
        UploadedMediaStep.RunAsync(session, step, _time, ct => RunAsync(session, step, media, ct), cancellationToken);

    /// <summary>Uploads media. A video is large and takes long to process: the journal keeps how far it is, and a later try under the key goes on from there.</summary>
    private async Task<UploadedMedia> RunAsync(PublishSession session, string step, MediaAttachment media, CancellationToken cancellationToken)
    {
        UploadOptions options = new()
        {
            RateLimit = session.Options.RateLimit,
            WaitFor = session.Options.WaitFor,
            Progress = session.ProgressOf(step),
        };
        if (media.Source is null || (await media.Source.DescribeAsync(cancellationToken).ConfigureAwait(false)).Kind != MediaKind.Video)
        {
            return await _media!.UploadAsync(_target.Account, media, options, cancellationToken).ConfigureAwait(false);
        }

        options = options with { OnCheckpoint = async (kept, ct) => await session.KeepCheckpointAsync(kept, ct).ConfigureAwait(false) };
        try
        {
            if (session.Checkpoint is { } checkpoint)
            {
                return await _media!.ResumeUploadAsync(checkpoint, media, options, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (SocialException e) when (IsOver(e))
        {
            await session.KeepCheckpointAsync(null, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await _media!.UploadAsync(_target.Account, media, options, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException e) when (IsOver(e))
        {
            await session.KeepCheckpointAsync(null, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether nothing comes of what was uploaded: its addresses have ended, it is of another file, or LinkedIn could not process it or has forgotten it.</summary>
    private static bool IsOver(SocialException error) =>
        error.Code == SocialErrorCode.CheckpointInvalid || error.Code == SocialErrorCode.ProcessingFailed || error.Code == SocialErrorCode.NotFound;
}
