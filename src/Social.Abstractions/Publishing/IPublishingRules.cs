namespace Social;

/// <summary>Answers what a network takes, and shows a text as it will count and cut it. Pure.</summary>
public interface IPublishingRules
{
    /// <summary>Returns the rules for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="context">Facts from the network, or null.</param>
    PublishingRules GetRules(PublishTarget target, PublishingContext? context = null);

    /// <summary>Shows a post's text as the network will count, escape and cut it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="post">The post.</param>
    /// <param name="context">Facts from the network, or null.</param>
    PostPreview Preview(PublishTarget target, Post post, PublishingContext? context = null);
}
