import { Box, type MantineLoaderComponent } from '@mantine/core';
import { useEffect, useRef } from 'react';
import styles from './ticking-loader.module.css';

const stepsAround = 8;
const stepMilliseconds = 150;

/**
 * Says that work goes on, as the theme's `Loader`. It is turned by a step now and then, not by an animation: without a
 * GPU an animation takes a quarter of a processor core for as long as the work runs, and the work waits for it.
 */
export const TickingLoader: MantineLoaderComponent = ({ className, ...others }) => {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let step = 0;
    const ticking = setInterval(() => {
      step = (step + 1) % stepsAround;
      mark.current?.style.setProperty('transform', `rotate(${step / stepsAround}turn)`);
    }, stepMilliseconds);
    return () => clearInterval(ticking);
  }, []);
  return <Box component="span" ref={mark} className={`${styles.mark} ${className ?? ''}`} {...others} />;
};
