'use client';

import type { LearnerContent } from '@atrium/academy/schemas';
import { Banner, Markdown } from '@atrium/ui';
import { Button, NativeSelect } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './blocks.module.css';
import { type Interval, WatchMeter } from './watched.ts';

type Video = Extract<LearnerContent, { kind: 'video' }>;

export type VideoBlockProps = {
  readonly content: Video;
  readonly source: string;
  readonly captions: string | null;
  /** Seconds to go on from; null starts at the beginning. */
  readonly resumeAt: number | null;
  readonly onWatched: (intervals: readonly Interval[], positionSeconds: number) => void;
};

const tellEveryMs = 10_000;
const speeds = ['0.75', '1', '1.25', '1.5', '1.75', '2'];
const speedKey = 'atrium-video-speed';

const rememberedSpeed = (): string => {
  try {
    const kept = localStorage.getItem(speedKey) ?? '1';
    return speeds.includes(kept) ? kept : '1';
  } catch {
    return '1';
  }
};

/** Tells what was watched every ten seconds while it plays, and at every stop. */
function useWatching(onWatched: VideoBlockProps['onWatched']) {
  const video = useRef<HTMLVideoElement>(null);
  const [meter] = useState(() => new WatchMeter());
  const latest = useRef(onWatched);
  useEffect(() => {
    latest.current = onWatched;
  });
  useEffect(() => {
    const tell = () => {
      const intervals = meter.take();
      if (intervals.length > 0) latest.current(intervals, video.current?.currentTime ?? 0);
    };
    const timer = setInterval(tell, tellEveryMs);
    const hidden = () => document.visibilityState === 'hidden' && tell();
    document.addEventListener('visibilitychange', hidden);
    const element = video.current;
    element?.addEventListener('pause', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
      element?.removeEventListener('pause', tell);
      tell();
    };
  }, [meter]);
  return { video, meter };
}

function seekBy(element: HTMLVideoElement, seconds: number): void {
  element.currentTime = Math.min(element.duration || 0, Math.max(0, element.currentTime + seconds));
}

/** j and l jump ten seconds, k plays and pauses, c switches captions: as players elsewhere do. */
function onKey(event: KeyboardEvent<HTMLVideoElement>): void {
  const element = event.currentTarget;
  const [track] = element.textTracks;
  const acts: Readonly<Record<string, () => void>> = {
    k: () => void (element.paused ? element.play() : element.pause()),
    j: () => seekBy(element, -10),
    l: () => seekBy(element, 10),
    c: () => {
      if (track) track.mode = track.mode === 'showing' ? 'hidden' : 'showing';
    },
  };
  const act = acts[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function useSpeed(video: RefObject<HTMLVideoElement | null>) {
  const [speed, setSpeed] = useState('1');
  useEffect(() => setSpeed(rememberedSpeed()), []);
  useEffect(() => {
    if (video.current) video.current.playbackRate = Number(speed);
  }, [speed, video]);
  const choose = (next: string) => {
    setSpeed(next);
    try {
      localStorage.setItem(speedKey, next);
    } catch {
      // A browser that keeps nothing begins at normal speed next time.
    }
  };
  return { speed, choose };
}

type FootProps = {
  readonly title: string;
  readonly transcript: string;
  readonly speed: string;
  readonly onSpeed: (speed: string) => void;
};

function Foot({ title, transcript, speed, onSpeed }: FootProps) {
  return (
    <>
      <figcaption className={styles.videoFoot}>
        <span className={styles.videoTitle}>{title}</span>
        <span className="at-muted">Keys: k play, j and l ten seconds, c captions</span>
        <NativeSelect
          size="xs"
          aria-label="Speed"
          value={speed}
          onChange={({ currentTarget }) => onSpeed(currentTarget.value)}
          data={speeds.map((value) => ({ value, label: `${value}×` }))}
        />
      </figcaption>
      {transcript ? (
        <details className={styles.transcript}>
          <summary>Transcript</summary>
          <Markdown density="compact">{transcript}</Markdown>
        </details>
      ) : null}
    </>
  );
}

export function VideoBlock({ content, source, captions, resumeAt, onWatched }: VideoBlockProps) {
  const { video, meter } = useWatching(onWatched);
  const { speed, choose } = useSpeed(video);
  const [failed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    video.current?.load();
  };
  return (
    <figure className={styles.video} aria-label={content.title}>
      {/* biome-ignore lint/a11y/useMediaCaption: the track is there whenever the video has captions */}
      <video
        ref={video}
        controls
        playsInline
        preload="metadata"
        crossOrigin="use-credentials"
        src={source}
        onKeyDown={onKey}
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.playbackRate = Number(speed);
          if (resumeAt && resumeAt < currentTarget.duration - 3) currentTarget.currentTime = resumeAt;
        }}
        onTimeUpdate={({ currentTarget }) => {
          if (!currentTarget.seeking) meter.tick(currentTarget.currentTime, currentTarget.playbackRate);
        }}
        onSeeking={() => meter.cut()}
        onError={() => setFailed(true)}
      >
        {captions ? <track kind="captions" src={captions} srcLang="en" label="English" default /> : null}
      </video>
      {failed ? (
        <Banner
          tone="danger"
          title="The video could not be loaded."
          action={<Button onClick={retry}>Try again</Button>}
        >
          Its transcript below says the same in words.
        </Banner>
      ) : null}
      <Foot title={content.title} transcript={content.transcript} speed={speed} onSpeed={choose} />
    </figure>
  );
}
