using Social.Pipeline;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Makes what is no post (comments, answers to mentions) through the publish journal, so that a lost answer makes no second one. Thread-safe.</summary>
internal sealed class InstagramCreator(PlatformClient client, string version, PublishRunner runner, IPublishJournal journal)
{
    public PlatformClient Client => client;

    public string Version => version;

    /// <summary>Sends a message to a place, once.</summary>
    /// <param name="account">Who says it.</param>
    /// <param name="prepare">Finds the route, the path's last argument and the fields beside the message. It may be asked twice.</param>
    /// <param name="place">What the message is about: part of what makes two of them the same.</param>
    /// <param name="message">The words.</param>
    /// <param name="look">Lists what may be the lost one, or null when Instagram shows nothing of it.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<PublishResult> SayAsync(
        AccountKey account, Func<PublishSession, CancellationToken, Task<InstagramPlace>> prepare, string place, string message,
        Func<JournalEntry, CancellationToken, Task<IReadOnlyList<InstagramCommentData>?>> look, PublishOptions? options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(message))
        {
            throw new SocialValidationException([new ValidationProblem { Code = SocialErrorCode.ContentInvalid, Member = "Text", Limit = "1", Actual = "0", Message = "The text is empty." }]);
        }

        CreateComment recipe = new(client, version, journal, account, place, message, prepare, look);
        return runner.RunAsync(recipe, options ?? PublishOptions.Default, cancellationToken);
    }
}
